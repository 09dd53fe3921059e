import { configure } from '@testing-library/preact';

// A part that is fetched when it is wanted takes longer than a second on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
