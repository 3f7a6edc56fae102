/** Said when an address leads nowhere. */
import { Link } from "@tanstack/react-router";
import { Frame } from "../parts/Frame.tsx";
import { Nothing } from "../parts/Trouble.tsx";

/** The page for addresses that the record does not know. */
export const MissingPage = () => (
  <Frame title="No such page" right={null}>
    <h1 className="hidden">No such page</h1>
    <Nothing title="There is no page at this address">
      <p>
        <Link to="/" className="link">
          Back to the desk
        </Link>
      </p>
    </Nothing>
  </Frame>
);
