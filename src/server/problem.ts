/** Errors that a person can act on: what went wrong, why, and what to do about it (RFC 9457). */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The body of every error answer of the API. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly cause: string;
  readonly remedy: string;
}

/** Thrown inside a route to answer with a problem. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(status: ContentfulStatusCode, title: string, cause: string, remedy: string, options?: ErrorOptions) {
    super(`${title}: ${cause} ${remedy}`, options);
    this.problem = { title, status, cause, remedy };
  }
}

const unexpected: Problem = {
  title: "Something went wrong here",
  status: 500,
  cause: "The server met an error that it did not expect; the terminal it runs in shows the details.",
  remedy: "Try again. If it happens again, report it with what the terminal shows.",
};

/** The answer that carries `problem`. */
export const answerProblem = (c: Context, problem: Problem): Response =>
  c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    "content-type": "application/problem+json; charset=utf-8",
  });

/** Answers any error: known ones with their cause and remedy, others without their inner details, which go to `log`. */
export const problemHandler =
  (log: (error: unknown) => void) =>
  (error: Error, c: Context): Response => {
    if (error instanceof ProblemError) return answerProblem(c, error.problem);
    log(error);
    return answerProblem(c, unexpected);
  };
