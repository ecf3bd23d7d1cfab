// Made by `npm run generate` from schemas/sources/. Not to be edited.
/** Headings of docs/rules.md with their lines, from 1. */
export const headingLines: Readonly<Record<string, number>> = {
  "changing-a-rule": 8,
  "schedule-order": 28,
  "schedule-too-long": 36,
  "schedule-past": 44,
  "start-time-running": 52,
  "timestamp-zone": 60,
  "source-variant-unknown": 68,
  "shadow-variant-unknown": 76,
  "source-is-shadow": 84,
  "variant-duplicate": 92,
  "sampling-range": 100,
  "sampling-zero": 108,
  "sampling-before-promotion": 116,
  "instance-count-zero": 124,
  "instance-not-supported": 132,
  "instance-unknown": 140,
  "instance-not-in-model": 148,
  "instance-mismatch": 156,
  "infrastructure-running": 164,
  "no-data-capture": 172,
  "destination-form": 180,
  "kms-form": 188,
  "kms-region": 196,
  "content-type-both": 204
};
