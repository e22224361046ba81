// The engine with its end noticed. When it cannot write its log (a full disk) it gives up as PostgreSQL does, by a
// panic; called once more after that it would spin for ever and take the whole process with it.
import { PGlite } from '@electric-sql/pglite';

export class EmbeddedEngine extends PGlite {
  #panic: Error | undefined;
  /** Called once, when the engine has given up: nothing but a new process helps. */
  onPanic: (panic: Error) => void = () => undefined;

  static async open(options: ConstructorParameters<typeof PGlite>[0] & object): Promise<EmbeddedEngine> {
    const engine = new EmbeddedEngine(options);
    await engine.waitReady;
    return engine;
  }

  /** Every statement goes through here. */
  override async execProtocolStream(
    ...args: Parameters<PGlite['execProtocolStream']>
  ): ReturnType<PGlite['execProtocolStream']> {
    if (this.#panic) throw this.#panic;
    try {
      return await super.execProtocolStream(...args);
    } catch (error) {
      if (error instanceof Error && 'severity' in error && error.severity === 'PANIC') {
        this.#panic = error;
        this.onPanic(error);
      }
      throw error;
    }
  }
}
