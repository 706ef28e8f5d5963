export { attend } from './attention';
export { convolve } from './convolution';
export { addNormedRows, addRows, gateRows, normRows, roundRows, splitRows } from './rows';
export { embedRows } from './embedding';
export { multiplyBytes, multiplyNibbles, multiplySigned, pickBytes, pickNibbles, pickSigned } from './matrix';
export { packBytes, packNibbles, packSigned } from './pack';
export { storeHeads, turnHeads } from './heads';
