package org.sayso.cli;

import org.sayso.atlas.Atlas;

/** STAND-IN. */
final class Atlases {

  private Atlases() {}

  static Atlas of(Harvest harvest, Engine engine) {
    return new Atlas(
        engine.packs(),
        harvest.reports(),
        harvest.claims(),
        harvest.refusals(),
        engine.places(harvest.claims()),
        engine.weigh(harvest.claims(), harvest.reports()));
  }
}
