/** A process that takes the lock of a folder, says whether it did, and keeps it until its input ends. */
import { lockFolder } from "../../../service/store/folder-lock.ts";

await lockFolder(process.argv[2]!).then(
  () => console.log("locked"),
  (error: unknown) => console.log(error instanceof Error ? error.name : String(error)),
);
process.stdin.resume();
