/**
 * Says whether everything is on disk. The server sets `count` (how many entries are stored) and `saved`; from the first
 * sign typed until the count grows, the text says "not saved yet".
 */
class SavedStatus extends HTMLElement {
  private stored = -1;
  private typed = false;
  private savedText = '';
  unsaved = '';

  private readonly onInput = (event: Event) => {
    if ((event.composedPath()[0] as Element).closest?.('[data-no-save]')) return;
    this.typed = true;
    this.show();
  };

  set count(count: number) {
    if (count !== this.stored) this.typed = false;
    this.stored = count;
    this.show();
  }

  set saved(text: string) {
    this.savedText = text;
    this.show();
  }

  connectedCallback() {
    this.setAttribute('role', 'status');
    document.addEventListener('input', this.onInput);
  }

  disconnectedCallback() {
    document.removeEventListener('input', this.onInput);
  }

  private show() {
    const open = this.typed || this.savedText === '';
    this.toggleAttribute('data-unsaved', open);
    const text = this.typed ? this.unsaved : this.savedText;
    if (this.textContent !== text) this.textContent = text;
  }
}

customElements.define('saved-status', SavedStatus);
