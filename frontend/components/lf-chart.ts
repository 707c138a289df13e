import { css, html, LitElement, type PropertyValues } from 'lit';
import type { Chart, Drawing } from './lf-bars';

/**
 * Bars with whiskers, drawn as SVG. The drawing library is fetched with the first chart; the colours follow the page
 * from light to dark. Readers who do not see get the description.
 */
class LfChart extends LitElement {
  static override properties = { chart: { attribute: false } };

  static override styles = css`
    :host { display: block; min-height: 160px; }
    figure { margin: 0; }
  `;

  declare chart: Chart | undefined;
  private drawing: Drawing | undefined;
  private drawnWidth = 0;
  private readonly resize = new ResizeObserver(() => this.drawnWidth !== this.clientWidth && this.draw());
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly scheme = new MutationObserver(() => this.draw());
  private readonly redraw = () => this.draw();

  override connectedCallback() {
    super.connectedCallback();
    this.resize.observe(this);
    this.dark.addEventListener('change', this.redraw);
    this.scheme.observe(document.documentElement, { attributes: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.scheme.disconnect();
    this.dark.removeEventListener('change', this.redraw);
    this.drawing?.dispose();
    this.drawing = undefined;
  }

  override render() {
    return html`<figure role="img" aria-label=${this.chart?.description ?? ''}></figure>`;
  }

  protected override updated(_changed: PropertyValues) {
    void this.draw();
  }

  private async draw() {
    const place = this.renderRoot.querySelector('figure');
    if (!this.chart || !place || !this.clientWidth) {
      return;
    }
    const { Drawing } = await import('./lf-bars');
    if (this.isConnected) {
      this.drawnWidth = this.clientWidth;
      this.drawing ??= new Drawing(place);
      this.drawing.show(this.chart, this.drawnWidth, this);
    }
  }
}

customElements.define('lf-chart', LfChart);
