import { css, html, LitElement, svg, type PropertyValues } from 'lit';

interface Server { pick(place: string): void }

const WORLD = { x: -180, y: -90, width: 360, height: 180 };
const NEAREST = 0.05;
const METRES_OF_A_DEGREE = 111_320;

/** The countries' outlines as one path in degrees, north up. Fetched from us once, with the first map. */
let outline: Promise<string> | undefined;

async function load(): Promise<string> {
  const [{ mesh }, atlas] = await Promise.all([import('topojson-client'), import('world-atlas/countries-110m.json')]);
  const world = (atlas as { default?: unknown }).default ?? atlas;
  const lines = mesh(world, (world as { objects: { countries: unknown } }).objects.countries);
  return lines.coordinates.map(drawn).join('');
}

/** A step of half the world is none: there the outline goes over the 180th meridian, or along the frame at the pole. */
function drawn(line: number[][]): string {
  return line.map(([x, y], i) => {
    const apart = i === 0 || Math.abs(x - line[i - 1][0]) > 180;
    return `${apart ? 'M' : 'L'}${x.toFixed(2)} ${(-y).toFixed(2)}`;
  }).join('');
}

/**
 * A map of the world without names and without the internet: moved by dragging or with arrows, brought nearer with the
 * wheel, buttons or + and -. A click, or Enter for the point in the middle, picks a place as exactly as the map is near.
 */
class LfMap extends LitElement {
  static override properties = {
    shape: {}, name: {}, points: {}, readonly: { type: Boolean }, nearer: {}, farther: {}, all: {}, pick: {}, keys: {}, broken: {},
    view: { state: true }, land: { state: true }, failed: { state: true },
  };

  static override styles = css`
    :host { display: block; }
    .frame { position: relative; border: 1px solid var(--lf-line-strong); border-radius: 10px; overflow: hidden; background: var(--lf-surface-2); }
    svg { display: block; width: 100%; aspect-ratio: 2; cursor: crosshair; touch-action: none; }
    :host([data-readonly]) svg { cursor: grab; aspect-ratio: 2.4; }
    .land { fill: none; stroke: var(--lf-ink-2); vector-effect: non-scaling-stroke; stroke-width: 1; }
    .grid { stroke: var(--lf-line); vector-effect: non-scaling-stroke; }
    .drawn { fill: none; stroke: var(--lf-accent); stroke-width: 2.5; vector-effect: non-scaling-stroke; }
    .area { fill: var(--lf-accent); fill-opacity: 0.18; }
    .spot { fill: var(--lf-warm); stroke: var(--lf-surface); vector-effect: non-scaling-stroke; stroke-width: 2; }
    .cross { stroke: var(--lf-accent); vector-effect: non-scaling-stroke; stroke-width: 1.5; visibility: hidden; }
    .frame:focus-visible .cross { visibility: visible; }
    .frame:focus-visible { outline: 3px solid var(--lf-accent); outline-offset: 2px; }
    .tools { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
    button { min-height: 48px; padding: 0 16px; font: inherit; color: var(--lf-ink); background: var(--lf-surface); border: 1px solid var(--lf-line-strong); border-radius: 10px; cursor: pointer; }
    button:focus-visible { outline: 3px solid var(--lf-accent); outline-offset: 2px; }
    p { margin: 8px 0 0; color: var(--lf-ink-2); font-size: 0.9rem; }
  `;

  declare shape: string;
  declare name: string;
  declare points: string;
  declare readonly: boolean;
  declare nearer: string;
  declare farther: string;
  declare all: string;
  declare pick: string;
  declare keys: string;
  declare broken: string;
  declare view: typeof WORLD;
  declare land: string;
  declare failed: boolean;
  private picking = false;
  private dragged: { x: number; y: number; view: typeof WORLD; far: boolean } | undefined;

  constructor() {
    super();
    this.view = WORLD;
    this.land = '';
    this.failed = false;
    this.points = '';
  }

  override connectedCallback() {
    super.connectedCallback();
    (outline ??= load()).then((path) => (this.land = path), () => { outline = undefined; this.failed = true; });
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.toggleAttribute('data-readonly', this.readonly);
    if (changed.has('points') && (this.readonly || !this.hasUpdated || this.typedOutOfSight())) this.frame();
  }

  private spots(): Array<[number, number]> {
    return (this.points || '').split(';').map((p) => p.trim().split(/\s+/).map(Number))
      .filter((p) => p.length > 1 && p.every(Number.isFinite)).map((p) => [p[1], -p[0]]);
  }

  /** A typed point is one dot beside another on the whole world, or outside what is shown; a picked one moves nothing. */
  private typedOutOfSight(): boolean {
    const picked = this.picking;
    this.picking = false;
    const { x, y, width, height } = this.view;
    return !picked && (this.view === WORLD || this.spots().some((p) => p[0] < x || p[0] > x + width || p[1] < y || p[1] > y + height));
  }

  /** Near enough to see the points and where on the continent they lie. */
  private frame() {
    const spots = this.spots();
    if (spots.length === 0) return;
    const xs = spots.map((p) => p[0]);
    const ys = spots.map((p) => p[1]);
    const width = Math.max(40, (Math.max(...xs) - Math.min(...xs)) * 2.5, (Math.max(...ys) - Math.min(...ys)) * 5);
    this.look((Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2, width);
  }

  private look(x: number, y: number, wanted: number) {
    const width = Math.min(WORLD.width, Math.max(NEAREST, wanted));
    const height = width / 2;
    const left = Math.min(180 - width, Math.max(-180, x - width / 2));
    const top = Math.min(90 - height, Math.max(-90, y - height / 2));
    this.view = { x: left, y: top, width, height };
  }

  private get middle(): [number, number] {
    return [this.view.x + this.view.width / 2, this.view.y + this.view.height / 2];
  }

  private zoom(factor: number) {
    this.look(...this.middle, this.view.width * factor);
  }

  private move(right: number, down: number) {
    const [x, y] = this.middle;
    this.look(x + right * this.view.width * 0.1, y + down * this.view.height * 0.1, this.view.width);
  }

  private take(x: number, y: number) {
    if (this.readonly) return;
    const exact = Math.max(1, Math.ceil((this.view.width * METRES_OF_A_DEGREE) / 400));
    const digits = this.view.width > 20 ? 2 : this.view.width > 2 ? 3 : 5;
    this.picking = true;
    const server = (this as unknown as { $server?: Server }).$server;
    server?.pick(`${(-y).toFixed(digits)} ${x.toFixed(digits)} 0 ${exact}`);
  }

  private at(event: PointerEvent): [number, number] {
    const box = this.renderRoot.querySelector('svg')!.getBoundingClientRect();
    return [
      this.view.x + ((event.clientX - box.left) / box.width) * this.view.width,
      this.view.y + ((event.clientY - box.top) / box.height) * this.view.height,
    ];
  }

  private readonly down = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.dragged = { x: event.clientX, y: event.clientY, view: this.view, far: false };
  };

  private readonly drag = (event: PointerEvent) => {
    if (!this.dragged) return;
    const { x, y, view } = this.dragged;
    const box = this.renderRoot.querySelector('svg')!.getBoundingClientRect();
    if (Math.hypot(event.clientX - x, event.clientY - y) > 6) this.dragged.far = true;
    if (this.dragged.far) {
      this.look(
        view.x + view.width / 2 - ((event.clientX - x) / box.width) * view.width,
        view.y + view.height / 2 - ((event.clientY - y) / box.height) * view.height,
        view.width,
      );
    }
  };

  private readonly up = (event: PointerEvent) => {
    if (this.dragged && !this.dragged.far) this.take(...this.at(event));
    this.dragged = undefined;
  };

  private readonly key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Record<string, () => void> = {
      ArrowLeft: () => this.move(-1, 0), ArrowRight: () => this.move(1, 0),
      ArrowUp: () => this.move(0, -1), ArrowDown: () => this.move(0, 1),
      '+': () => this.zoom(0.5), '=': () => this.zoom(0.5), '-': () => this.zoom(2),
      Enter: () => this.take(...this.middle),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  private readonly wheel = (event: WheelEvent) => {
    // without Ctrl the wheel belongs to the page
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoom(event.deltaY > 0 ? 1.25 : 0.8);
  };

  override render() {
    const { x, y, width, height } = this.view;
    const [mx, my] = this.middle;
    const spots = this.spots();
    const dot = width / 110;
    return html`
      <div class="frame" tabindex="0" role="group" aria-label=${this.name} aria-describedby="keys" @keydown=${this.key} @wheel=${this.wheel}>
        <svg viewBox="${x} ${y} ${width} ${height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true"
          @pointerdown=${this.down} @pointermove=${this.drag} @pointerup=${this.up} @pointercancel=${() => (this.dragged = undefined)}>
          ${[-60, -30, 0, 30, 60].map((line) => svg`<line class="grid" x1="-180" x2="180" y1=${line} y2=${line} />`)}
          ${[-150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150].map((line) => svg`<line class="grid" y1="-90" y2="90" x1=${line} x2=${line} />`)}
          <path class="land" d=${this.land} />
          ${this.shape === 'POINT' ? '' : svg`<path class="drawn ${this.shape === 'AREA' ? 'area' : ''}"
            d=${spots.length ? 'M' + spots.map((p) => p.join(' ')).join('L') + (this.shape === 'AREA' ? 'Z' : '') : ''} />`}
          ${spots.map((p) => svg`<circle class="spot" cx=${p[0]} cy=${p[1]} r=${dot} />`)}
          ${this.readonly ? '' : svg`<path class="cross" d="M${mx - dot * 2} ${my}H${mx + dot * 2}M${mx} ${my - dot * 2}V${my + dot * 2}" />`}
        </svg>
      </div>
      <div class="tools">
        <button @click=${() => this.zoom(0.5)}>${this.nearer}</button>
        <button @click=${() => this.zoom(2)}>${this.farther}</button>
        <button @click=${() => (this.view = WORLD)}>${this.all}</button>
        ${this.readonly ? '' : html`<button @click=${() => this.take(...this.middle)}>${this.pick}</button>`}
      </div>
      <p id="keys" ?hidden=${this.readonly}>${this.failed ? this.broken : this.keys}</p>`;
  }
}

customElements.define('lf-map', LfMap);
