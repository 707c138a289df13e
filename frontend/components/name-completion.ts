/**
 * Offers names while somebody types an expression: behind `${` a list opens under the text area that stands before this
 * element. Arrow keys choose, Enter and Tab put the name in, Escape closes. The list is read out as a list box.
 */
let count = 0;

class NameCompletion extends HTMLElement {
  names: string[] = [];
  label = '';
  private readonly listId = `name-completion-${count++}`;
  private field: HTMLTextAreaElement | undefined;
  private shown: string[] = [];
  private active = 0;
  private taken = false;

  private readonly onInput = () => this.offer();
  private readonly onBlur = () => {
    this.close();
    // the browser says nothing of a value that a script has set, and leaving the field is what stores it
    if (this.taken) this.field!.dispatchEvent(new Event('change', { bubbles: true }));
    this.taken = false;
  };
  private readonly onKey = (event: KeyboardEvent) => {
    if (this.shown.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.active = (this.active + (event.key === 'ArrowDown' ? 1 : -1) + this.shown.length) % this.shown.length;
      this.draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.take(this.shown[this.active]);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  connectedCallback() {
    const host = this.previousElementSibling;
    requestAnimationFrame(() => {
      this.field = host?.querySelector('textarea') ?? undefined;
      this.field?.addEventListener('input', this.onInput);
      this.field?.addEventListener('blur', this.onBlur);
      this.field?.addEventListener('keydown', this.onKey);
    });
  }

  disconnectedCallback() {
    this.field?.removeEventListener('input', this.onInput);
    this.field?.removeEventListener('blur', this.onBlur);
    this.field?.removeEventListener('keydown', this.onKey);
    this.close();
  }

  /** What stands between the last `${` and the cursor, unless a bracket has closed it. */
  private begun(): { from: number; text: string } | undefined {
    const before = this.field!.value.slice(0, this.field!.selectionStart);
    const from = before.lastIndexOf('${');
    return from < 0 || before.indexOf('}', from) >= 0 ? undefined : { from, text: before.slice(from + 2).trim() };
  }

  private offer() {
    const begun = this.begun();
    const wanted = begun?.text.toLowerCase() ?? '';
    this.shown = begun
      ? this.names
          .filter((name) => name.toLowerCase().includes(wanted))
          .sort((a, b) => Number(!a.toLowerCase().startsWith(wanted)) - Number(!b.toLowerCase().startsWith(wanted)))
          .slice(0, 8)
      : [];
    this.active = 0;
    this.draw();
  }

  private take(name: string) {
    const field = this.field!;
    const begun = this.begun();
    if (!begun) return;
    const behind = field.value.slice(field.selectionStart).replace(/^[^\s}]*}/, '');
    field.value = `${field.value.slice(0, begun.from)}\${${name}}${behind}`;
    this.taken = true;
    const cursor = begun.from + name.length + 3;
    field.setSelectionRange(cursor, cursor);
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.close();
    field.focus();
  }

  private close() {
    this.shown = [];
    this.draw();
  }

  private draw() {
    this.replaceChildren();
    this.field?.removeAttribute('aria-controls');
    this.field?.removeAttribute('aria-activedescendant');
    if (this.shown.length === 0) return;
    const list = document.createElement('ul');
    list.id = this.listId;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', this.label);
    this.shown.forEach((name, i) => {
      const item = document.createElement('li');
      item.id = `${this.listId}-${i}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(i === this.active));
      item.textContent = name;
      item.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        this.take(name);
      });
      list.append(item);
    });
    this.append(list);
    this.field?.setAttribute('aria-controls', this.listId);
    this.field?.setAttribute('aria-activedescendant', `${this.listId}-${this.active}`);
  }
}

customElements.define('name-completion', NameCompletion);
