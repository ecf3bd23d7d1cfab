import { awsCliVersion2, install } from '../../scripts/programs.mjs';

export default (): Promise<void> => install('aws', async () => (await awsCliVersion2()) !== undefined);
