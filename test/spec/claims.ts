/**
 * A claim is one thing that the page or the contract says: a name, such as
 * `codersdk.WorkspaceBuild.deadline type`, and a text. What is not claimed is `none`.
 */
export type Claims = Map<string, string>;

export interface Difference {
  claim: string;
  page: string;
  contract: string;
}

const none = "none";

export function claimed(...lists: [name: string, text: string | null | undefined][]): Claims {
  return new Map(lists.flatMap(([name, text]) => (text ? [[name, text]] : [])));
}

/** The contract may describe what the page leaves undescribed: that is no difference. */
export function differences(page: Claims, contract: Claims): Difference[] {
  const names = [...new Set([...page.keys(), ...contract.keys()])].sort();
  return names
    .filter((name) => page.has(name) || !/ (?:summary|description)$/.test(name))
    .map((name) => ({
      claim: name,
      page: page.get(name) ?? none,
      contract: contract.get(name) ?? none,
    }))
    .filter((each) => each.page !== each.contract);
}
