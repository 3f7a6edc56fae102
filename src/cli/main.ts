import { CommanderError } from "commander";
import { explain, Failure } from "./failure.ts";
import { createProgram } from "./program.ts";

// A reader that closes early (`readout … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  console.error(`readout: The output cannot be written (${error.message}). Free some space or choose another place`);
  process.exit(1);
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof Failure) process.exitCode = error.status;
  else {
    console.error(`readout: ${explain(error)}`);
    process.exitCode = 1;
  }
}
