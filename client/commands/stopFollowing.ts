import type { Follower } from '../followed.ts';
import { showInformation } from '../notify.ts';

/** "SageMaker: Stop Following Changes": AWS is not asked any more how they go. What is under way there goes on. */
export const stopFollowing = (follower: Follower) => (): void => {
  const count = follower.following().length;
  follower.stop();
  void showInformation(
    count === 0
      ? 'No change is being followed.'
      : 'No longer followed. What was sent is under way at AWS all the same; Describe shows how it goes.',
  );
};
