/**
 * The browser's Back within an interview: one question back instead of away from it. One entry more in the history than
 * there are pages is what makes Back come by here.
 */
const MARK = 'landfall-interview';

export function onBack(back: () => void): () => void {
  let here = '';
  // the address of a page that is just being shown comes after its parts
  const settling = window.setTimeout(() => {
    here = location.href;
    if (history.state !== MARK) history.pushState(MARK, '', here);
  }, 300);
  const onPop = (event: PopStateEvent) => {
    if (here === '') return;
    event.stopImmediatePropagation();
    history.pushState(MARK, '', here);
    back();
  };
  window.addEventListener('popstate', onPop, true);
  return () => {
    window.clearTimeout(settling);
    window.removeEventListener('popstate', onPop, true);
  };
}
