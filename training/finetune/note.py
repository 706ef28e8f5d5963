"""The note of changes that goes with a tuned model: what it was, what it was taught, what it reached. No text of a row stands in it."""

from datetime import date

from .base_model import BaseModel
from .tasks import Task
from .tune import Plan, Report


NAMES = {
    "rows": "rows scored",
    "interval": "its 95% interval",
    "macroF1": "macro F1",
    "accuracyWithoutCalibration": "accuracy without calibration",
    "exact": "right to the letter",
    "exactInterval": "its 95% interval",
    "valid": "JSON without a grammar",
    "fieldF1": "F1 of fields",
}


def write_note(base: BaseModel, task: Task, plan: Plan, report: Report, rows: dict[str, int], before: dict, after: dict, weights: str) -> str:
    lines = [
        f"# {task.title}",
        "",
        f"**These weights were changed.** They are those of {base.name}, tuned on {date.today().isoformat()} with Gloss's `training/finetune`; they come under the licence of the original, which lies beside this note.",
        "",
        *(f"- From `{name}`, SHA-256 `{value}`" for name, value in base.sums.items()),
        f"- Taught: a task of the kind *{task.kind}*" + (f", labels: {', '.join(label.name for label in task.order.labels)}" if task.order else ""),
        f"- How: {'low-rank adapters of rank ' + str(plan.rank) + ' on all linear layers, merged' if plan.mode == 'lora' else 'all weights but the embedding'}; rate {plan.top_rate:g}, {plan.rows_a_step} rows a step, seed {plan.seed}; {report.steps} steps in {report.seconds / 60:.1f} minutes ({report.processor_seconds:.0f} seconds of processor), best at step {report.best_step}; ended because: {report.stopped}",
        f"- Rows: {rows['taught']} taught, {rows['aside']} set aside to know when to stop, {rows['held out']} held out",
        "",
        f"| on the rows held out | before | after, with the weights of this file ({weights}) |",
        "|---|---|---|",
        *(f"| {NAMES.get(name, name)} | {told(before.get(name))} | {told(value)} |" for name, value in after.items()),
    ]
    return "\n".join(lines) + "\n"


def told(value: object) -> str:
    if isinstance(value, list):
        return " to ".join(f"{100 * one:.1f}%" for one in value)
    return f"{100 * value:.1f}%" if isinstance(value, float) else "–" if value is None else str(value)
