// A Lit element that renders into the page itself, so that the page's styles, labels and find-in-page reach what is in
// it. What the server wrote inside it is for readers without scripts and goes away when the element takes over.
import { LitElement } from 'lit';

export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }
}
