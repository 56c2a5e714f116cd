/** The package `course` as far as it runs in the browser: file name to text. Every worker with a Python carries it. */
import errorsInWords from "../../course/errors_in_words.py";
import errorsRuntime from "../../course/errors_runtime.py";
import errorsSyntax from "../../course/errors_syntax.py";
import errorsTypes from "../../course/errors_types.py";
import harness from "../../course/harness.py";
import inputs from "../../course/inputs.py";
import learner from "../../course/learner.py";
import picture from "../../course/picture.py";
import sandbox from "../../course/sandbox.py";
import values from "../../course/values.py";

export const harnessFiles: Readonly<Record<string, string>> = {
  "__init__.py": "",
  "errors_in_words.py": errorsInWords,
  "errors_runtime.py": errorsRuntime,
  "errors_syntax.py": errorsSyntax,
  "errors_types.py": errorsTypes,
  "harness.py": harness,
  "inputs.py": inputs,
  "learner.py": learner,
  "picture.py": picture,
  "sandbox.py": sandbox,
  "values.py": values,
};
