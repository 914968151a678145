package org.sayso.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.live.LiveAtlas;
import org.sayso.live.RecentChanges;
import org.sayso.serve.RouteGroup;
import org.sayso.serve.ServedState;

/** Every page of the site that shows one atlas. */
public final class Site {

  private Site() {}

  /** The state of the atlas, and of the program's own files that are served with it. */
  public static ServedState state(LiveAtlas atlas) {
    String files = FileRoutes.digest();
    return new ServedState() {
      @Override
      public String tag() {
        return atlas.tag() + "." + files;
      }

      @Override
      public String tagOf(String path, @Nullable String query) {
        String place = PlaceAddress.place(path, query);
        return place == null ? tag() : atlas.tagOf(place) + "." + files;
      }
    };
  }

  /** The groups of paths, in their order. */
  public static List<RouteGroup> groups(LiveAtlas atlas, RecentChanges changes) {
    Shelf shelf = new Shelf(atlas, changes);
    return List.of(new FileRoutes(), new MapRoutes(shelf), new PageRoutes(shelf));
  }
}
