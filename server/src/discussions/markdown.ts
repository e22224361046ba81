// Comments are Markdown with HTML off; what comes out is a small safe set of tags. No pictures: they would tell another
// site who reads. Links open without a referrer and count for nothing.
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true, typographer: false }).disable([
  'image',
  'table',
  'heading',
  'lheading',
  'hr',
  'code',
  'fence',
]);

markdown.validateLink = (address) => /^(https?:|mailto:)/i.test(address.trim());

const plainLink = markdown.renderer.rules.link_open;
markdown.renderer.rules.link_open = (tokens, index, options, environment, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
  return plainLink ? plainLink(tokens, index, options, environment, self) : self.renderToken(tokens, index, options);
};

const NEEDS_MARKDOWN = /[\\`*_[\]<>&"'#+\-!|~\n:./@]/;

/** The words of a comment as HTML. Plain words take the short way: most comments are just that. */
export function renderMarkdown(source: string): string {
  return NEEDS_MARKDOWN.test(source) ? markdown.render(source) : `<p>${source}</p>\n`;
}
