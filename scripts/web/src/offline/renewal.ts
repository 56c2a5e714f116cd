/** Which files of a newer release stand for what is kept of the one in use. */
import type { Group, Release, SiteFile } from "./shelf";

/** A name without the hash that its maker put in: what it is called in every release. */
export function plainName(path: string): string {
  return path.replace(/[-.][0-9A-Za-z]{8}(?=\.)/, "");
}

/** Files to have before `newer` may be used: pages that were read, what draws them, and all that was asked for. */
export function filesToRenew(release: Release, newer: Release, groups: Group[], kept: Set<string>): SiteFile[] {
  const here = new Set(release.files.filter((file) => kept.has(file.hash)).map((file) => plainName(file.path)));
  const shell = new Set(newer.shell);
  return newer.files.filter((file) => groups.includes(file.group) || here.has(plainName(file.path)) || shell.has(file.path));
}
