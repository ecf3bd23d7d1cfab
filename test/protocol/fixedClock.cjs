/** Preloaded into the server: one present for all answers, so that two of them can be compared. */
const now = Date.UTC(2030, 0, 15, 10, 20, 30);
Date.now = () => now;
