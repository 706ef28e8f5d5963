export { attend, mixAlone, scoreAlone } from './attention';
export { convolve } from './convolution';
export { addNormedRows, addRows, gateRows, normRows, roundRows, roundRowsFine } from './rows';
export { embedRows } from './embedding';
export { multiply, pick } from './matrix';
// Called by one function only: were they not exported, they would become part of it, and V8 optimises a function between its calls.
export { signedByOne, sixesByOne } from './one-row-bytes';
export { fivesByOne, nibblesByOne } from './one-row-small';
export { sixesByFour, wideByFour, widenPanel } from './four-rows';
export { signedByFour } from './four-rows-signed';
export { nothing } from './functions';
export { pack } from './pack';
export { storeHeads, turnHeads } from './heads';
export { freeFrom } from './unpack';
export { blockDepth, factorBytes, nearBytes, panelColumns, recordOf, tileBytes, tileRows, wideRecord } from './records';
export { pagePositions } from './heads';
