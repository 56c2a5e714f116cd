/** The plain start with all that it needs: a part of its own, for those who start from the snapshot. */
import type { Interpreter } from "./boot";
import { bootPlain } from "./boot-plain";
import bridge from "./bridge.py";
import { harnessFiles as files } from "./harness-files";

export const bootPlainHere = (runtime: string): Promise<Interpreter> => bootPlain({ runtime, files, bridge });
