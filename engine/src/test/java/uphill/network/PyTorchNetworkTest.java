package uphill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loss and gradient of twenty networks, every activation with every criterion, against PyTorch's
 * autograd in double precision, as {@code cases/pytorch} wrote it down.
 */
class PyTorchNetworkTest {

  @Test
  void loss_and_gradient_agree_with_pytorch_to_1e_10() throws IOException {
    JsonNode cases =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(Path.of("../cases/networks/pytorch.json")));
    assertThat(cases.size()).isEqualTo(20);
    for (JsonNode one : cases) {
      double[] widths = numbers(one.get("widths"));
      int[] whole = new int[widths.length];
      for (int l = 0; l < whole.length; l++) {
        whole[l] = (int) widths[l];
      }
      Architecture architecture =
          Architecture.of(
              whole,
              Activation.of(one.get("activation").asString()).orElseThrow(),
              Criterion.of(one.get("criterion").asString()).orElseThrow());
      NetworkObjective loss =
          new NetworkObjective(
              architecture,
              Examples.of(
                  whole[0],
                  one.get("classes").asInt(),
                  numbers(one.get("x")),
                  numbers(one.get("targets"))));
      double[] expected = numbers(one.get("gradient"));
      double[] gradient = new double[expected.length];
      double value = loss.gradient(numbers(one.get("parameters")), gradient);
      double wanted = one.get("loss").asDouble();
      assertThat(Math.abs(value - wanted)).isLessThan(1e-10 * wanted);
      assertThat(Networks.distance(gradient, expected)).isLessThan(1e-10 * Networks.norm(expected));
    }
  }

  private static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).asDouble();
    }
    return numbers;
  }
}
