/** Where the document that hosts the engine lives: of that, and of nothing else, each browser has its own idea. */
export interface EngineHome {
  /** Opens the document, and resolves once it listens. Called while there is none, by one caller at a time. */
  open(): Promise<void>;
  /** Closes the document and ends all that runs in it; nothing where there is none. Called in the background. */
  close(): Promise<void>;
  /**
   * Keeps the home from being closed, however long that takes, until the function that comes back is called.
   * Called in the document itself.
   */
  stayAwake(): () => void;
}

/** The document's path in the package. */
export const hostPath = '/offscreen.html';
