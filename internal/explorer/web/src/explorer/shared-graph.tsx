import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { useHere } from './here';
import type { Shared, Side } from './shared';

const height = 34;

/** How broad a box for a name is: the letters of most fonts fit. */
const breadth = (name: string) => 28 + name.length * 10;

/** A line from the right end of a box to the left end of another. */
function between(from: NodeLabel, to: NodeLabel): string {
  const [start, end] = [from.x! + from.width / 2, to.x! - to.width / 2];
  const half = (start + end) / 2;
  return `M ${start} ${from.y} C ${half} ${from.y} ${half} ${to.y} ${end} ${to.y}`;
}

/** Where everything stands: children on the left, agencies on the right. */
function arranged(sides: Side[], agencies: Shared[]) {
  const g = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  g.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 150, marginx: 8, marginy: 8 });
  g.setDefaultEdgeLabel(() => ({}));
  sides.forEach((side) => g.setNode(side.id, { label: side.name, width: breadth(side.name), height, kind: 'child' }));
  const width = Math.max(...agencies.map((is) => breadth(is.name)));
  agencies.forEach((is) => {
    g.setNode(is.id, { label: is.name, width, height, kind: is.around.length > 1 ? 'shared' : 'agency' });
    is.around.forEach((side) => g.setEdge(side.id, is.id));
  });
  layout(g);
  return g;
}

/** Siblings and the agencies around them, as a graph: the table below it says the same. */
export function SharedGraph({ sides, agencies }: { sides: Side[]; agencies: Shared[] }) {
  const { say } = useHere();
  const graph = arranged(sides, agencies);
  const size = graph.graph();
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={say('whoIsWhere')}>
      <svg class="shared-graph" role="img" aria-label={say('whoIsWhere')} width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`}>
        {graph.edges().map((edge) => (
          <path key={`${edge.v} ${edge.w}`} class={`line ${graph.node(edge.w).kind}`} d={between(graph.node(edge.v), graph.node(edge.w))} />
        ))}
        {graph.nodes().map((id) => {
          const { x, y, width, label, kind } = graph.node(id);
          return (
            <g key={id} class={String(kind)}>
              <rect x={x! - width / 2} y={y! - height / 2} width={width} height={height} rx={kind === 'child' ? height / 2 : 6} />
              <text x={x} y={y! + 5} text-anchor="middle">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
