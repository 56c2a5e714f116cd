/** What coach and learner hand each other, as the code uses it: every field is there. Types only. */
import type * as contract from "../generated/contract";

/** A shape of the contract with its defaults filled in (the validators do that). */
type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T;

export type Assignment = Whole<contract.Assignment>;
export type Report = Whole<contract.Report>;
export type Feedback = Whole<contract.Feedback>;
export type Sealed = Whole<contract.Sealed>;
export type PublicKey = Whole<contract.PublicKey>;
export type AssignmentRef = Whole<contract.AssignmentRef>;
export type LessonReport = Report["lessons"][number];
export type QuestionReport = Report["questions"][number];
export type ExerciseReport = Report["exercises"][number];
export type UnitReport = Report["units"][number];
export type LabReport = Report["labs"][number];
export type FeedbackLine = Feedback["lines"][number];

export interface Documents {
  assignment: Assignment;
  report: Report;
  feedback: Feedback;
  sealed: Sealed;
}
export type Kind = keyof Documents;
export type Document = Documents[Kind];

/** Of all documents that we write. */
export const VERSION = 1;
