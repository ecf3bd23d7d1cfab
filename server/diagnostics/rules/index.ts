/** Every rule, in the order of docs and reports. A new rule is a file here and a line in this list. */
import { instanceNotSupported } from './instanceNotSupported.ts';
import { instanceUnknown } from './instanceUnknown.ts';
import type { Rule } from './rule.ts';
import { samplingZero } from './samplingZero.ts';
import { scheduleOrder } from './scheduleOrder.ts';
import { scheduleTooLong } from './scheduleTooLong.ts';
import { shadowVariantUnknown } from './shadowVariantUnknown.ts';
import { sourceIsShadow } from './sourceIsShadow.ts';
import { sourceVariantUnknown } from './sourceVariantUnknown.ts';
import { timestampZone } from './timestampZone.ts';
import { variantDuplicate } from './variantDuplicate.ts';

export const rules: readonly Rule[] = [
  scheduleOrder,
  scheduleTooLong,
  timestampZone,
  sourceVariantUnknown,
  shadowVariantUnknown,
  sourceIsShadow,
  variantDuplicate,
  samplingZero,
  instanceNotSupported,
  instanceUnknown,
];
