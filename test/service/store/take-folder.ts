/** A process that opens a folder, says how it went, and keeps it until it is killed. */
import { connect } from "../../../service/store/connect.ts";

try {
  await connect({ folder: process.argv[2]! });
  console.log("open");
  setInterval(() => undefined, 1_000);
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
