package org.sayso.testimony;

import java.util.HashMap;
import java.util.Map;
import org.sayso.pack.PackFile;

/**
 * What weighing takes for likely before it has learned anything: numbers by name, as data ({@code
 * packs/weighing/priors.txt}); decision 40 says where each comes from.
 */
public final class Priors {

  private static final String FILE = "weighing/priors.txt";

  private final Map<String, Double> numbers;

  private Priors(Map<String, Double> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  /** The bundled table; throws {@code PackException} on a line that is no name and number. */
  public static Priors bundled() {
    Map<String, Double> numbers = new HashMap<>();
    for (PackFile.Line line : PackFile.bundled(FILE).lines()) {
      String[] parts = line.text().split("\\s+");
      if (parts.length != 2 || !parts[1].matches("\\d+(\\.\\d+)?")) {
        throw line.fault("not a prior; write a name and a number, such as share/part 0.3");
      }
      if (numbers.put(parts[0], Double.valueOf(parts[1])) != null) {
        throw line.fault(parts[0] + " stands here twice; leave one");
      }
    }
    return new Priors(numbers);
  }

  /** The number of a name; throws {@link IllegalStateException} where the table lacks it. */
  public double of(String name) {
    Double number = numbers.get(name);
    if (number == null) {
      throw new IllegalStateException(FILE + " has no " + name);
    }
    return number;
  }
}
