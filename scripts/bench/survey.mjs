// `zhibi survey` over thousands of files: what threads gain, and whether memory stays flat.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root } from "../build.mjs";
import { makeReport } from "./corpus.mjs";
import { observe, run } from "./processes.mjs";
import { inTurn, median, medianRatio } from "./samples.mjs";

const counts = { few: 200, many: 2000 };

/** Reports of a usual length, all different; folders that are there are taken as they are. */
function writeFolders(cache) {
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => {
      const folder = join(cache, `survey-${count}`);
      mkdirSync(folder, { recursive: true });
      for (let i = 1; i <= count; i++)
        writeFileSync(join(folder, `${i}.txt`), makeReport({ length: 5000, mistakes: i % 2 === 0, seed: i }));
      return [name, folder];
    }),
  );
}

/**
 * @param {string} cache folder for the texts and results
 * @returns {Promise<import("./table.mjs").Row[]>}
 */
export async function surveyRows(cache) {
  const folders = writeFolders(cache);
  const cores = availableParallelism();
  const survey = (name, jobs, format) => [
    join(root, "dist/cli.js"),
    "survey",
    folders[name],
    ...["--jobs", String(jobs), "-o", join(cache, `survey.${format}`)],
  ];
  const [alone, together] = [survey("many", 1, "json"), survey("many", cores, "json")];
  const samples = await inTurn({ alone: () => run(alone), together: () => run(together) }, { rounds: 3 });
  const peaks = async (format) => {
    const [few, many] = [await observe(survey("few", cores, format)), await observe(survey("many", cores, format))];
    return {
      name: `内存峰值，${counts.many} 个文件写成 ${format}`,
      value: many.peak,
      unit: "MiB",
      ratio: few.peak && many.peak && many.peak / few.peak,
      to: `${counts.few} 个文件`,
    };
  };
  return [
    {
      name: `${counts.many} 个文件，${cores} 个线程`,
      value: median(samples.together),
      unit: "毫秒",
      ratio: medianRatio(samples.alone, samples.together),
      to: "--jobs 1 快",
    },
    { ...(await peaks("json")), target: { of: "ratio", most: 1.5 } },
    await peaks("xlsx"),
    await peaks("html"),
  ];
}
