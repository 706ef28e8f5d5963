/** The panel's document in the package. */
export const panelPath = '/sidepanel.html';
