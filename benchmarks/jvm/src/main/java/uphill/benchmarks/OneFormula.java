package uphill.benchmarks;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.parser.ParseException;
import java.util.concurrent.TimeUnit;
import net.objecthunter.exp4j.ExpressionBuilder;
import org.mariuszgromada.math.mxparser.Argument;
import org.mariuszgromada.math.mxparser.Expression;
import org.mariuszgromada.math.mxparser.License;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import uphill.formula.Formula;
import uphill.jvm.CompiledProgram;
import uphill.program.Interpreter;
import uphill.program.Program;

/** A typed formula, parsed before: its value at a point, and its two partials. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OneFormula {
  private static final String TEXT =
      "3*(1-x)^2*exp(0-x^2-(y+1)^2) - 10*(x/5-x^3-y^5)*exp(0-x^2-y^2) - exp(0-(x+1)^2-y^2)/3";

  private final Points points = new Points(2, -2, 2);
  private final double[] outputs = new double[3];
  private CompiledProgram compiledValue;
  private CompiledProgram compiledGradient;
  private Interpreter interpretedValue;
  private net.objecthunter.exp4j.Expression exp4j;
  private com.ezylang.evalex.Expression evalEx;
  private Argument x;
  private Argument y;
  private Expression mxParser;
  private Expression mxParserByX;
  private Expression mxParserByY;

  @Setup(Level.Trial)
  public void prepare() throws EvaluationException, ParseException {
    var program = Program.of(Formula.parse(TEXT));
    compiledValue = CompiledProgram.of(program);
    compiledGradient = CompiledProgram.of(program.withGradient());
    interpretedValue = new Interpreter(program);
    exp4j = new ExpressionBuilder(TEXT).variables("x", "y").build();
    evalEx = new com.ezylang.evalex.Expression(TEXT.replace("exp(", "E^("));
    evalEx.validate();
    License.iConfirmNonCommercialUse("Uphill");
    x = new Argument("x", 0);
    y = new Argument("y", 0);
    mxParser = new Expression(TEXT, x, y);
    mxParserByX = new Expression("der(" + TEXT + ", x)", x, y);
    mxParserByY = new Expression("der(" + TEXT + ", y)", x, y);
    check();
  }

  @Setup(Level.Iteration)
  public void draw() {
    points.draw();
  }

  @Benchmark
  public double[] valueCompiled() {
    compiledValue.run(points.next(), outputs);
    return outputs;
  }

  @Benchmark
  public double[] valueInterpreted() {
    interpretedValue.run(points.next(), outputs);
    return outputs;
  }

  @Benchmark
  public double valueExp4j() {
    double[] point = points.next();
    return exp4j.setVariable("x", point[0]).setVariable("y", point[1]).evaluate();
  }

  @Benchmark
  public double valueEvalEx() throws EvaluationException, ParseException {
    double[] point = points.next();
    return evalEx.with("x", point[0]).and("y", point[1]).evaluate().getNumberValue().doubleValue();
  }

  @Benchmark
  public double valueMxParser() {
    set(points.next());
    return mxParser.calculate();
  }

  @Benchmark
  public double[] gradientCompiled() {
    compiledGradient.run(points.next(), outputs);
    return outputs;
  }

  @Benchmark
  public double[] gradientMxParserDer() {
    set(points.next());
    outputs[1] = mxParserByX.calculate();
    outputs[2] = mxParserByY.calculate();
    return outputs;
  }

  private void set(double[] point) {
    x.setArgumentValue(point[0]);
    y.setArgumentValue(point[1]);
  }

  /** All must agree before they are measured. */
  private void check() throws EvaluationException, ParseException {
    points.draw();
    double[] point = points.next();
    compiledGradient.run(point, outputs);
    double value = outputs[0];
    double byX = outputs[1];
    double byY = outputs[2];
    set(point);
    agree(value, mxParser.calculate(), 1e-9);
    agree(byX, mxParserByX.calculate(), 1e-4);
    agree(byY, mxParserByY.calculate(), 1e-4);
    agree(value, exp4j.setVariable("x", point[0]).setVariable("y", point[1]).evaluate(), 1e-9);
    var evaluated = evalEx.with("x", point[0]).and("y", point[1]).evaluate();
    agree(value, evaluated.getNumberValue().doubleValue(), 1e-9);
  }

  private static void agree(double expected, double found, double tolerance) {
    if (!(Math.abs(found - expected) <= tolerance * (1 + Math.abs(expected)))) {
      throw new IllegalStateException("The peers disagree: " + expected + " and " + found);
    }
  }
}
