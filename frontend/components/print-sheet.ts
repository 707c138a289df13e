const PRINTED = '-printed';

/** A pattern of a hidden page fills nothing, so the copy has patterns of its own. */
function rename(copy: HTMLElement) {
  copy.querySelectorAll('[id]').forEach((one) => (one.id += PRINTED));
  copy.querySelectorAll('[fill^="url(#"]').forEach((one) => {
    one.setAttribute('fill', one.getAttribute('fill')!.replace(')', `${PRINTED})`));
  });
}

/**
 * Prints itself and nothing else of the page. A copy stands alone in the document while the printer looks, and the
 * title is blank, because browsers print it above every page and offer it as the name of a file.
 */
class PrintSheet extends HTMLElement {
  print() {
    const copy = document.createElement('div');
    copy.className = `${this.className} lf-print`;
    copy.append(...Array.from(this.childNodes, (node) => node.cloneNode(true)));
    rename(copy);
    const root = document.documentElement;
    const title = document.title;
    const done = () => {
      root.removeAttribute('data-printing');
      if (copy.isConnected) document.title = title;
      copy.remove();
    };
    window.addEventListener('afterprint', done, { once: true });
    document.body.append(copy);
    document.title = '\u00a0';
    root.toggleAttribute('data-printing', true);
    window.print();
  }
}

customElements.define('print-sheet', PrintSheet);
