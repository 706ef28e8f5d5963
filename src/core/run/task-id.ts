/** Names a task: `sentiment`. Whoever has one shows it; nobody holds a list of those that may be. */
export type TaskId = string;
