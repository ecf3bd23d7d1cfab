/** What is being followed, in the status bar; a click stops that. */
import { type Disposable, StatusBarAlignment, window } from 'vscode';
import type { Follower } from '../followed.ts';
import { followingText } from '../followText.ts';
import { section } from '../settings.ts';

export function createFollowStatus(follower: Pick<Follower, 'following' | 'onDidChange'>): Disposable {
  const item = window.createStatusBarItem('sagemakerExperiments.following', StatusBarAlignment.Right, 101);
  item.name = 'SageMaker Experiments: Changes Under Way';
  item.command = `${section}.stopFollowing`;
  const draw = () => {
    const following = follower.following();
    if (following.length === 0) return item.hide();
    item.text = `$(sync~spin) ${followingText(following)}`;
    item.tooltip =
      'AWS is asked from time to time until this has settled. Click to stop asking; what is under way at AWS goes on.';
    item.show();
  };
  const listener = follower.onDidChange(draw);
  draw();
  return {
    dispose: () => {
      listener.dispose();
      item.dispose();
    },
  };
}
