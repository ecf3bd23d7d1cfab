/** Every rule, in the order of docs and reports. A new rule is a file here and a line in this list. */

import { contentTypeBoth } from './contentTypeBoth.ts';
import { destinationForm } from './destinationForm.ts';
import { duplicateName } from './duplicateName.ts';
import { infrastructureRunning } from './infrastructureRunning.ts';
import { instanceCountZero } from './instanceCountZero.ts';
import { instanceMismatch } from './instanceMismatch.ts';
import { instanceNotInModel } from './instanceNotInModel.ts';
import { instanceNotSupported } from './instanceNotSupported.ts';
import { instanceUnknown } from './instanceUnknown.ts';
import { jsonComment } from './jsonComment.ts';
import { kmsForm } from './kmsForm.ts';
import { kmsRegion } from './kmsRegion.ts';
import { noDataCapture } from './noDataCapture.ts';
import type { Rule } from './rule.ts';
import { samplingBeforePromotion } from './samplingBeforePromotion.ts';
import { samplingRange } from './samplingRange.ts';
import { samplingZero } from './samplingZero.ts';
import { scheduleOrder } from './scheduleOrder.ts';
import { schedulePast } from './schedulePast.ts';
import { scheduleTooLong } from './scheduleTooLong.ts';
import { shadowVariantUnknown } from './shadowVariantUnknown.ts';
import { skeletonPlaceholder } from './skeletonPlaceholder.ts';
import { sourceIsShadow } from './sourceIsShadow.ts';
import { sourceVariantUnknown } from './sourceVariantUnknown.ts';
import { startTimeRunning } from './startTimeRunning.ts';
import { timestampZone } from './timestampZone.ts';
import { variantDuplicate } from './variantDuplicate.ts';
import { yamlVersion } from './yamlVersion.ts';

export const rules: readonly Rule[] = [
  scheduleOrder,
  scheduleTooLong,
  schedulePast,
  startTimeRunning,
  timestampZone,
  sourceVariantUnknown,
  shadowVariantUnknown,
  sourceIsShadow,
  variantDuplicate,
  samplingRange,
  samplingZero,
  samplingBeforePromotion,
  instanceCountZero,
  instanceNotSupported,
  instanceUnknown,
  instanceNotInModel,
  instanceMismatch,
  infrastructureRunning,
  noDataCapture,
  destinationForm,
  kmsForm,
  kmsRegion,
  contentTypeBoth,
  duplicateName,
  skeletonPlaceholder,
  jsonComment,
  yamlVersion,
];

export const ruleOf: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
