import { install } from '../../scripts/programs.mjs';

export default (): Promise<void> => install('nvim');
