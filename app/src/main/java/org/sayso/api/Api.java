package org.sayso.api;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.live.LiveAtlas;
import org.sayso.live.RecentChanges;
import org.sayso.serve.RouteGroup;

/** The whole interface for programs. */
public final class Api implements RouteGroup {

  private final List<RouteGroup> groups;

  /**
   * The interface to an atlas.
   *
   * @param changes what its reports turned
   * @param address by which people reach the site where another server stands before it, or null
   * @param clock dates the answers that have to bear a time
   */
  public Api(LiveAtlas atlas, RecentChanges changes, @Nullable URI address, InstantSource clock) {
    Site site = new Site(address);
    Ground ground = new Ground(atlas.file().ground());
    this.groups =
        List.of(
            new FeatureRoutes(atlas, ground, site, clock),
            new ClaimRoutes(atlas, site),
            new PlaceRoutes(atlas, site),
            new OverviewRoutes(atlas, changes));
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    groups.forEach(group -> group.addTo(routes));
  }
}
