import { type ChangeEvent, useMemo, useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Task } from '../../../core/model/task.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import {
  type ImportField,
  type ImportMapping,
  type ImportTable,
  importFields,
  readImport,
  readImportedRows,
} from '../../../core/time/report/import-csv.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { createEntryId } from '../../store/log-commands.ts';
import { runCommand } from '../../store/run-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { guessTask } from './guess-task.ts';

const fieldNames: Readonly<Record<ImportField, string>> = {
  date: 'Day',
  start: 'From',
  end: 'To',
  time: 'Time',
  task: 'Task',
  note: 'Note',
};

interface ImportDialogProps {
  readonly feature: FeatureState;
  readonly onClose: () => void;
}

/** Reads the file of another time tracker: columns and tasks are matched on screen before anything is written. */
export function ImportDialog({ feature, onClose }: ImportDialogProps) {
  const [table, setTable] = useState<ImportTable | null>(null);
  const [failed, setFailed] = useState(false);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return;
    const read = readImport(await file.text());
    setTable(read);
    setFailed(read === null);
  };
  return (
    <Dialog label="Import time from CSV" className="import-dialog" onClose={onClose}>
      <div className="import-head">
        <h2>Import time from another tracker</h2>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label="CSV file"
          onChange={(event) => void take(event)}
        />
        {failed && <p role="alert">There are no rows below a header in this file.</p>}
      </div>
      {table === null ? (
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      ) : (
        <ImportMatch key={table.header.join()} table={table} feature={feature} onClose={onClose} />
      )}
    </Dialog>
  );
}

function ImportMatch({ table, feature, onClose }: ImportDialogProps & { readonly table: ImportTable }) {
  const { tasks } = feature.file;
  const [mapping, setMapping] = useState<ImportMapping>(table.mapping);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const rows = useMemo(() => readImportedRows(table, mapping), [table, mapping]);
  const good = rows.flatMap((row) => (row.ok ? [row] : []));
  const bad = rows.flatMap((row) => (row.ok ? [] : [row]));
  const names = [...new Set(good.map(({ name }) => name))];
  const taskOf = (name: string) => chosen[name] ?? guessTask(name, tasks) ?? '';
  const ready = good.filter(({ name }) => taskOf(name) !== '');
  const minutes = ready.reduce((total, { entry }) => total + entry.minutes, 0);
  const write = async () => {
    const added = ready.map(({ entry, name }) => ({ ...entry, id: createEntryId(), task: taskOf(name) }));
    const label = `Import ${added.length} entries`;
    const command: EditCommand = { type: 'change-log', feature: feature.id, label, changes: [], added };
    if (await runCommand(command)) onClose();
  };
  return (
    <>
      <div className="import-body">
        <div className="import-columns">
          {importFields.map((field) => (
            <label key={field}>
              {fieldNames[field]}
              <select
                className="text-input"
                value={mapping[field]}
                onChange={({ target }) => setMapping({ ...mapping, [field]: Number(target.value) })}
              >
                <option value={-1}>–</option>
                {table.header.map((name, index) => (
                  <option key={name} value={index}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <table className="part-table" aria-label="Which task each name is">
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">Task</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <td className="part-wide">{name === '' ? '(no name)' : name}</td>
                <td>
                  <TaskChoice
                    name={name}
                    tasks={tasks}
                    task={taskOf(name)}
                    onChoose={(task) => setChosen({ ...chosen, [name]: task })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {bad.length > 0 && (
          <ul className="import-bad" aria-label="Rows that are left out">
            {bad.slice(0, 20).map(({ row, message }) => (
              <li key={row}>
                Row {row} is left out: {message}.
              </li>
            ))}
            {bad.length > 20 && <li>… and {bad.length - 20} more.</li>}
          </ul>
        )}
      </div>
      <div className="dialog-actions">
        <span className="import-sum">
          {ready.length} of {rows.length} rows, {formatDuration(minutes)}
        </span>
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="button primary" disabled={ready.length === 0} onClick={() => void write()}>
          Import
        </button>
      </div>
    </>
  );
}

interface TaskChoiceProps {
  readonly name: string;
  readonly tasks: readonly Task[];
  readonly task: string;
  readonly onChoose: (task: string) => void;
}

function TaskChoice({ name, tasks, task, onChoose }: TaskChoiceProps) {
  return (
    <select
      className="text-input"
      aria-label={`Task for ${name}`}
      value={task}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">Leave out</option>
      {tasks.map(({ key, id, title }) => (
        <option key={key} value={key}>
          {id === null ? title : `${id} ${title}`}
        </option>
      ))}
    </select>
  );
}
