/** The preview and the plan say the same of what comes out of an update, each with its own means. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deployedOf } from '../../../../server/experiment/deployed.ts';
import { afterUpdate, deployedValue } from '../../../../server/experiment/deployedValue.ts';
import { planOf } from '../../../../server/experiment/plan.ts';
import { updateInputs } from '../../experiments.ts';

test('what the preview shows on the right is what the plan asks for', () => {
  fc.assert(
    fc.property(updateInputs, updateInputs, (before, update) => {
      const input = { ...update, Name: 'e' };
      const result = afterUpdate(deployedValue({ ...before, Name: 'e' }, 'update'), input);
      const { changes } = planOf(
        deployedOf({ description: { ...result, Status: 'Running' }, liveCounts: undefined }),
        input,
      );
      expect(changes).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('and both see a change, or both none', () => {
  fc.assert(
    fc.property(updateInputs, updateInputs, (before, update) => {
      const description = { ...before, Name: 'e', Status: 'Running' };
      const input = { ...update, Name: 'e' };
      const deployed = deployedValue(description, 'update');
      const { changes } = planOf(deployedOf({ description, liveCounts: undefined }), input);
      const result = { ...afterUpdate(deployed, input), Status: 'Running' };
      const again = planOf(deployedOf({ description, liveCounts: undefined }), result);
      expect(again.changes.length > 0).toBe(changes.length > 0);
    }),
    { numRuns: 300 },
  );
});
