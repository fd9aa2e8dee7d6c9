package uphill.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twenty networks, every activation with every criterion and depth, by PyTorch's own autograd in
 * double precision. {@code -Dcases.write=true} writes cases/networks/pytorch.json, which the
 * engine's own tests are held against without PyTorch.
 */
class PyTorchNetworksTest {
  private static final Path FILE = Path.of("../networks/pytorch.json");

  private record Case(
      String pytorch,
      int[] widths,
      String activation,
      String criterion,
      int classes,
      double[] x,
      double[] targets,
      double[] parameters,
      double loss,
      double[] gradient) {}

  @Test
  void loss_and_gradient_of_twenty_networks_are_those_of_pytorch_to_1e_10() throws Exception {
    List<Case> cases = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      cases.add(byPyTorch(number));
    }
    JsonMapper json = JsonMapper.builder().build();
    if (Boolean.getBoolean("cases.write")) {
      StringBuilder lines = new StringBuilder("[\n");
      for (Case one : cases) {
        lines.append(lines.length() > 2 ? ",\n" : "").append(json.writeValueAsString(one));
      }
      Files.writeString(FILE, lines.append("\n]\n"));
    }
    Case[] kept = json.readValue(Files.readString(FILE), Case[].class);
    assertThat(kept).hasSameSizeAs(cases);
    for (int number = 0; number < 20; number++) {
      Case one = cases.get(number);
      NetworkObjective loss = loss(one);
      double[] gradient = new double[one.parameters().length];
      double value = loss.gradient(one.parameters(), gradient);
      assertThat(Math.abs(value - one.loss())).isLessThan(1e-10 * (1 + one.loss()));
      assertThat(difference(gradient, one.gradient())).as("network %d", number).isLessThan(1e-10);
      assertThat(difference(kept[number].gradient(), one.gradient()))
          .as("network %d in the file", number)
          .isLessThan(1e-12);
    }
  }

  private static NetworkObjective loss(Case one) {
    Architecture architecture =
        Architecture.of(
            one.widths(),
            uphill.network.Activation.of(one.activation()).orElseThrow(),
            Criterion.of(one.criterion()).orElseThrow());
    return new NetworkObjective(
        architecture, Examples.of(one.widths()[0], one.classes(), one.x(), one.targets()));
  }

  private static Case byPyTorch(int number) {
    Random random = new Random(1000 + number);
    uphill.network.Activation activation = uphill.network.Activation.values()[number % 4];
    boolean classes = number / 4 % 2 == 0 || number >= 16;
    Criterion criterion = classes && number < 16 ? Criterion.CROSS_ENTROPY : Criterion.SQUARED;
    int depth = number / 8 + (number >= 16 ? 0 : 1);
    int[] widths = new int[depth + 2];
    for (int l = 0; l <= depth; l++) {
      widths[l] = 2 + random.nextInt(7);
    }
    widths[depth + 1] = classes ? 2 + random.nextInt(5) : 1;
    int rows = 3 + random.nextInt(38);
    double[] x = random.doubles((long) rows * widths[0], -2, 2).toArray();
    double[] targets = new double[rows];
    for (int r = 0; r < rows; r++) {
      targets[r] = classes ? random.nextInt(widths[depth + 1]) : random.nextGaussian();
    }
    Architecture architecture = Architecture.of(widths, activation, criterion);
    double[] parameters = random.doubles(architecture.parameters(), -1, 1).toArray();
    double[] gradient = new double[parameters.length];
    double loss = run(architecture, x, targets, classes, parameters, gradient);
    return new Case(
        Engine.getEngine("PyTorch").getVersion(),
        widths,
        activation.word(),
        criterion.word(),
        classes ? widths[depth + 1] : 0,
        x,
        targets,
        parameters,
        loss,
        gradient);
  }

  private static double run(
      Architecture architecture,
      double[] x,
      double[] targets,
      boolean classes,
      double[] parameters,
      double[] gradient) {
    int rows = targets.length;
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      List<NDArray> tensors = new ArrayList<>();
      for (DenseLayer layer : architecture.layers()) {
        tensors.add(
            tensor(manager, parameters, layer.weightsAt(), layer.outputs(), layer.inputs()));
        tensors.add(tensor(manager, parameters, layer.biasesAt(), 1, layer.outputs()));
      }
      NDArray wanted = manager.create(wanted(architecture, targets, classes));
      wanted = wanted.reshape(rows, architecture.outputs());
      double loss;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray a = manager.create(x).reshape(rows, architecture.inputs());
        for (int l = 0; l < architecture.layers().size(); l++) {
          NDArray z = a.matMul(tensors.get(2 * l).transpose()).add(tensors.get(2 * l + 1));
          a = l + 1 < architecture.layers().size() ? activated(architecture, z) : z;
        }
        NDArray misfit =
            architecture.criterion() == Criterion.CROSS_ENTROPY
                ? a.logSoftmax(1).mul(wanted).sum().div(-rows)
                : a.sub(wanted).square().mean();
        collector.backward(misfit);
        loss = misfit.getDouble();
      }
      int at = 0;
      for (NDArray tensor : tensors) {
        double[] part = tensor.getGradient().toDoubleArray();
        System.arraycopy(part, 0, gradient, at, part.length);
        at += part.length;
      }
      return loss;
    }
  }

  private static NDArray activated(Architecture architecture, NDArray z) {
    return switch (architecture.activation()) {
      case TANH -> z.tanh();
      case RELU -> Activation.relu(z);
      case SIGMOID -> Activation.sigmoid(z);
      case GELU -> Activation.gelu(new NDList(z)).singletonOrThrow();
    };
  }

  private static double[] wanted(Architecture architecture, double[] targets, boolean classes) {
    if (!classes) {
      return targets;
    }
    double[] wanted = new double[targets.length * architecture.outputs()];
    for (int r = 0; r < targets.length; r++) {
      wanted[r * architecture.outputs() + (int) targets[r]] = 1;
    }
    return wanted;
  }

  private static NDArray tensor(NDManager manager, double[] all, int at, int rows, int columns) {
    double[] part = new double[rows * columns];
    System.arraycopy(all, at, part, 0, part.length);
    NDArray tensor = manager.create(part, new Shape(rows, columns));
    tensor.setRequiresGradient(true);
    return tensor;
  }

  private static double difference(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]) / (1 + Math.abs(b[i])));
    }
    return worst;
  }
}
