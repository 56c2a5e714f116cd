/** What is said when progress can't be kept. */

export const WORDS = {
  memory: "This browser does not let us keep your progress. All works, but it is gone when you close the page.",
  full: "There is no room left to save your progress on this device. Save it as a file on the My progress page, then free some space. Until then it is kept only while this page is open.",
  newer: "Your progress was saved by a newer version of this course. We leave it as it is. What you do now is not kept.",
  aside: "Your saved progress could not be read, so we put it aside and started afresh. You can download it from the My progress page.",
} as const;
