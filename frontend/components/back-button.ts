/**
 * The browser's Back within an interview: one question back instead of away from it. One entry more in the history than
 * there are pages is what makes Back come by here. A window hands its own events to its listeners in the order in which
 * they came, and the router came first: what it is to leave alone must carry the mark that it knows.
 */
const INTERVIEW = 'landfall-interview';
const NOT_FOR_THE_ROUTER = 'vaadin-router-ignore';

let held = false;

// the entry below an interview, reached from elsewhere by a jump over the interview: its page is not the one shown
window.addEventListener('popstate', (event) => {
  if (!held && event.state === NOT_FOR_THE_ROUTER) location.reload();
});

/** @param place the path of the interview, or null as long as it is not known */
export function onBack(place: () => string | null, back: () => void): () => void {
  let here = '';
  let settling = 0;
  // the address of a page that is just being shown comes after its parts
  const settle = () => {
    const path = place();
    if (path === null || !location.pathname.endsWith(`/${path}`)) {
      settling = window.setTimeout(settle, 20);
      return;
    }
    here = location.href;
    if (history.state === INTERVIEW) return;
    history.replaceState(NOT_FOR_THE_ROUTER, '', here);
    history.pushState(INTERVIEW, '', here);
  };
  const onPop = (event: PopStateEvent) => {
    if (here === '') return;
    event.stopImmediatePropagation();
    history.pushState(INTERVIEW, '', here);
    back();
  };
  held = true;
  settle();
  window.addEventListener('popstate', onPop);
  return () => {
    held = false;
    window.clearTimeout(settling);
    window.removeEventListener('popstate', onPop);
  };
}
