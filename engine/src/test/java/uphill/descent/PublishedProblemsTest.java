package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** L-BFGS with strong Wolfe steps on published problems, from their starts to their minima. */
class PublishedProblemsTest {
  private static final int MOST_STEPS = 2000;

  /** Named in docs/benchmarks.md, each with what becomes of it. */
  private static final List<String> NOT_SOLVED =
      List.of(
          "MGH Powell badly scaled",
          "MGH trigonometric, n = 4",
          "MGH penalty II, n = 4",
          "MGH penalty II, n = 10",
          "NIST Misra1a",
          "NIST Misra1c",
          "NIST BoxBOD",
          "CUTEst HIMMELBG",
          "CUTEst NONDIA",
          "Bohachevsky 3",
          "Price 4");

  @Test
  void published_problems_are_solved_to_their_printed_minima_but_for_those_named()
      throws IOException {
    List<String> notSolved = new ArrayList<>();
    List<PublishedProblem> problems = PublishedProblem.all();
    for (PublishedProblem problem : problems) {
      var recipe = Recipe.of(new Lbfgs(100, Search.STRONG_WOLFE)).with(new Tolerance(1e-10, 1e-15));
      var descent = new Descent(problem.objective(), problem.start(), recipe);
      descent.run(MOST_STEPS);
      if (!problem.isSolvedBy(descent.value())) {
        notSolved.add(problem.name());
      }
    }
    assertThat(notSolved).isEqualTo(NOT_SOLVED);
    assertThat(problems.size() - notSolved.size()).isGreaterThanOrEqualTo(60);
  }
}
