import { css, html, LitElement } from 'lit';

interface Server { slid(value: string): void }

/**
 * A scale to slide on, with a step back and a step on beside it. As long as nobody has touched it, it has no value: a
 * press where the knob already stands is an answer too.
 */
class LfSlider extends LitElement {
  static override properties = {
    min: {}, max: {}, step: {}, value: {}, name: {}, untouched: {}, less: {}, more: {},
    ticks: { type: Boolean }, vertical: { type: Boolean }, readonly: { type: Boolean },
  };

  static override styles = css`
    :host { display: block; }
    .value { font-size: 1.5rem; font-weight: 650; text-align: center; min-height: 1.6em; }
    .value[data-open] { font-size: 1rem; font-weight: 400; color: var(--lf-ink-2); line-height: 2.4; }
    .line { display: flex; align-items: center; gap: 12px; }
    .rail { flex: 1; min-width: 0; }
    input { width: 100%; height: 48px; margin: 0; accent-color: var(--lf-accent); cursor: pointer; }
    .open input { opacity: 0.55; }
    .ends { display: flex; justify-content: space-between; color: var(--lf-ink-2); }
    button { min-width: 48px; min-height: 48px; font: inherit; font-size: 1.4rem; line-height: 1; color: var(--lf-accent); background: var(--lf-surface-2); border: 1px solid var(--lf-line); border-radius: 10px; cursor: pointer; }
    :focus-visible { outline: 3px solid var(--lf-accent); outline-offset: 2px; border-radius: 8px; }
    .vertical .line { flex-direction: column-reverse; width: max-content; margin: 0 auto; }
    .vertical .rail { display: flex; gap: 8px; }
    .vertical input { writing-mode: vertical-lr; direction: rtl; width: 48px; height: 260px; }
    .vertical .ends { flex-direction: column-reverse; }
  `;

  declare min: string;
  declare max: string;
  declare step: string;
  declare value: string;
  declare name: string;
  declare untouched: string;
  declare less: string;
  declare more: string;
  declare ticks: boolean;
  declare vertical: boolean;
  declare readonly: boolean;

  private get field() { return this.renderRoot.querySelector('input')!; }

  takeFocus() { this.field?.focus({ preventScroll: true }); }

  private take(value: string) {
    if (this.readonly || value === this.value) return;
    this.value = value;
    (this as unknown as { $server?: Server }).$server?.slid(value);
  }

  private nudge(by: number) {
    if (this.value !== '') this.field.stepUp(by);
    this.take(this.field.value);
  }

  override render() {
    const open = this.value === '';
    const middle = String((Number(this.min) + Number(this.max)) / 2);
    return html`<div class="${this.vertical ? 'vertical' : ''} ${open ? 'open' : ''}">
      <div class="value" ?data-open=${open} aria-hidden="true">${open ? this.untouched : this.value}</div>
      <div class="line">
        <button aria-label=${this.less} ?disabled=${this.readonly} @click=${() => this.nudge(-1)}>−</button>
        <div class="rail">
          <input type="range" min=${this.min} max=${this.max} step=${Number(this.step) > 0 ? this.step : 'any'}
            .value=${open ? middle : this.value} aria-label=${this.name} ?disabled=${this.readonly}
            aria-valuetext=${open ? this.untouched : this.value}
            @change=${() => this.take(this.field.value)}
            @pointerup=${() => this.take(this.field.value)}
            @keydown=${(e: KeyboardEvent) => /^\d$/.test(e.key) && e.preventDefault()}>
          ${this.ticks ? html`<div class="ends"><span>${this.min}</span><span>${this.max}</span></div>` : ''}
        </div>
        <button aria-label=${this.more} ?disabled=${this.readonly} @click=${() => this.nudge(1)}>+</button>
      </div>
    </div>`;
  }
}

customElements.define('lf-slider', LfSlider);
