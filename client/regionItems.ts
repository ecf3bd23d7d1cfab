/** Regions as a list to choose from. */
import { plain } from './plain.ts';
import { isRegion, regions } from './regions.ts';

export interface RegionItem {
  readonly label: string;
  readonly description?: string;
  /** What is chosen; an empty text leaves the Region to what the AWS CLI would use. */
  readonly region: string;
}

/**
 * The listed Regions, or those that fit what was typed with the typed one first when it has the form of a Region: new
 * ones need no new version of the extension. `inherited` says where a Region would come from if none were chosen.
 */
export function regionItems(typed: string, inherited: string | undefined): readonly RegionItem[] {
  const listed = Object.entries(regions).map(([region, place]) => ({ label: region, description: place, region }));
  const own = typed.trim().toLowerCase();
  const isNew = isRegion(own) && !(own in regions);
  return [
    ...(inherited ? [{ label: 'As the AWS CLI would', description: plain(inherited), region: '' }] : []),
    ...(isNew ? [{ label: own, description: 'as typed', region: own }] : []),
    ...listed,
  ];
}
