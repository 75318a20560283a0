import { ProblemList } from '../problems/problem-list.tsx';
import { ProposalCard } from '../proposal/proposal-card.tsx';
import { useAnnouncement } from '../store/announce.ts';
import { changePanels, useUiState } from '../store/ui-store.ts';
import { Inspector } from '../task/inspector.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { SplitHandle } from '../ui/split-handle.tsx';
import { Banners } from './banners.tsx';
import { Header } from './header.tsx';
import { MainArea } from './main-area.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import './shell.css';

/** The window with a workspace open: features, view, inspector, problems, status. */
export function Shell() {
  const panels = useUiState((ui) => ui.panels);
  return (
    <div className="shell">
      <div className="shell-columns">
        {panels.sidebarOpen && (
          <>
            <Sidebar width={panels.sidebarWidth} />
            <SplitHandle
              label="Width of the features"
              orientation="vertical"
              size={panels.sidebarWidth}
              min={176}
              max={420}
              panelAfter={false}
              onResize={(sidebarWidth) => changePanels({ sidebarWidth })}
            />
          </>
        )}
        <div className="shell-center">
          <Header />
          <Banners />
          <div className="shell-work">
            <div className="shell-views">
              <MainArea />
              <ProblemList />
            </div>
            {panels.inspectorOpen && (
              <>
                <SplitHandle
                  label="Width of the inspector"
                  orientation="vertical"
                  size={panels.inspectorWidth}
                  min={240}
                  max={560}
                  panelAfter
                  onResize={(inspectorWidth) => changePanels({ inspectorWidth })}
                />
                <Inspector width={panels.inspectorWidth} />
              </>
            )}
          </div>
        </div>
      </div>
      <StatusBar />
      <ProposalCard />
      <Announcer text={useAnnouncement()} />
    </div>
  );
}
