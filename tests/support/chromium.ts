// A real browser for the tests: CHROMIUM_PATH, else a Chromium or Chrome of this system, else the one that npm brought,
// so that nothing has to be installed. It never calls home: what the tests see is what our pages ask for.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_BROWSERS = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Program {
  path: string;
  env: Record<string, string>;
}

/** A running browser without windows; close it. Characters look the same on every machine: no hinting. */
export async function openBrowser(): Promise<Browser> {
  const program = await findBrowser();
  const launch = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath: program.path,
      env: { ...process.env, ...program.env },
      chromiumSandbox,
      // Beyond what playwright turns off already (updates, background requests, first-run pages).
      args: ['--disable-domain-reliability', '--no-pings', '--font-render-hinting=none'],
    });
  // Root, which containers often are, and some systems' users cannot have the sandbox; the pages are our own.
  if (process.getuid?.() === 0) return launch(false);
  return launch(true).catch((error: Error) => {
    if (error.message.includes('No usable sandbox')) return launch(false);
    throw error;
  });
}

async function findBrowser(): Promise<Program> {
  const found = [process.env.CHROMIUM_PATH, ...SYSTEM_BROWSERS].find((place) => place && fs.existsSync(place));
  return found ? { path: found, env: {} } : unpackedBrowser();
}

/** Unpacks the browser of npm into `.sala`, once for each of its versions, beside the libraries and a font it needs. */
async function unpackedBrowser(): Promise<Program> {
  const packageFile = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(fs.readFileSync(packageFile, 'utf8')) as { version: string };
  const folder = path.join(root, '.sala', `chromium-${version}`);
  if (!fs.existsSync(folder)) await unpack(folder);
  return {
    path: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts/fonts.conf'),
      XDG_CACHE_HOME: path.join(folder, 'cache'),
    },
  };
}

async function unpack(folder: string): Promise<void> {
  // Under another name first: a second test process, or the next run after a crash, never sees half a browser.
  const unfinished = `${folder}.${randomBytes(4).toString('hex')}`;
  fs.mkdirSync(unfinished, { recursive: true });
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    // The package unpacks into the temporary folder, and its libraries only where it believes to be in this cloud.
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  fs.writeFileSync(path.join(unfinished, 'fonts/fonts.conf'), FONTS);
  try {
    fs.renameSync(unfinished, folder);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fonts</cachedir>
</fontconfig>
`;
