/** The keys of the reading view: j and k go from answer to answer, q asks, a approves, r returns, ? shows the keys. */
function writing(target: Element | undefined): boolean {
  return !!target && (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement);
}

class ReviewKeys extends HTMLElement {
  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector('vaadin-dialog[opened]')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (writing(event.composedPath()[0] as Element | undefined)) return;
    const letter = /^Key([JKQAR])$/.exec(event.code);
    const word = event.key === '?' ? 'help' : letter && !event.shiftKey ? letter[1].toLowerCase() : undefined;
    if (!word) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('review-key', { detail: { word } }));
  };

  connectedCallback() {
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
  }
}

customElements.define('review-keys', ReviewKeys);

export {};
