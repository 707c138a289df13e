import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Browsers that know light-dark() need it untouched: lowered, it would no longer follow the reader's light or dark.
const customConfig: UserConfigFn = () => ({
  build: { cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
});

export default overrideVaadinConfig(customConfig);
